import { useWords } from '#i18n/use-words.ts'
import { changeComfort } from '#store/comfort-settings.ts'
import { changeSettings } from '#store/settings.ts'
import { useComfort } from '#store/use-comfort-settings.ts'
import { useSettings } from '#store/use-settings.ts'
import { Choice } from './choice.tsx'

/** Light and dark, the size of the text, the width of its lines, and motion. */
export function LookSettings() {
  const say = useWords('tools')
  const { theme } = useSettings()
  const { textSize, lineWidth, motion } = useComfort()
  return (
    <>
      <Choice
        label={say('settings.theme')}
        value={theme}
        onChange={(value) => changeSettings({ theme: value })}
        segments={[
          { value: 'system', label: say('settings.system') },
          { value: 'light', label: say('settings.light') },
          { value: 'dark', label: say('settings.dark') },
        ]}
      />
      <Choice
        label={say('settings.textSize')}
        value={textSize}
        onChange={(value) => changeComfort({ textSize: value })}
        segments={[
          { value: 'small', label: say('settings.sizeSmall') },
          { value: 'medium', label: say('settings.sizeMedium') },
          { value: 'large', label: say('settings.sizeLarge') },
          { value: 'largest', label: say('settings.sizeLargest') },
        ]}
      />
      <Choice
        label={say('settings.lineWidth')}
        value={lineWidth}
        onChange={(value) => changeComfort({ lineWidth: value })}
        segments={[
          { value: 'narrow', label: say('settings.widthNarrow') },
          { value: 'medium', label: say('settings.widthMedium') },
          { value: 'wide', label: say('settings.widthWide') },
        ]}
      />
      <Choice
        label={say('settings.motion')}
        value={motion}
        onChange={(value) => changeComfort({ motion: value })}
        segments={[
          { value: 'system', label: say('settings.motionSystem') },
          { value: 'less', label: say('settings.motionLess') },
        ]}
      />
    </>
  )
}
