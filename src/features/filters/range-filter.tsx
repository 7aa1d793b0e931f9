import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from '#i18n/language.tsx'

import { type IsoDate, parseIsoDate } from '#domain/calendar.ts'

export interface Range {
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

export interface RangeFilterProps extends Range {
  /** First and last day that the archive has. */
  readonly first: IsoDate
  readonly last: IsoDate
  readonly onChange: (range: Range) => void
}

/** From and to, both included; either may stay open. */
export function RangeFilter({ from, to, first, last, onChange }: RangeFilterProps) {
  const { t } = useTranslation()
  const heading = useId()
  const [typed, setTyped] = useState({ from, to, shownFrom: from, shownTo: to })
  // The URL changed under us (Back, "clear"): what it says replaces what was typed.
  if (typed.shownFrom !== from || typed.shownTo !== to) {
    setTyped({ from, to, shownFrom: from, shownTo: to })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onChange({ from: typed.from, to: typed.to })
  }
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className="section-heading">
        {t('filter.range')}
      </h2>
      <form onSubmit={submit} className="grid grid-cols-2 gap-x-3 gap-y-2 text-sm">
        <DateField
          label={t('filter.from')}
          value={typed.from}
          first={first}
          last={last}
          onChange={(date) => setTyped({ ...typed, from: date })}
        />
        <DateField
          label={t('filter.to')}
          value={typed.to}
          first={first}
          last={last}
          onChange={(date) => setTyped({ ...typed, to: date })}
        />
        <button type="submit" className="pill-button col-span-2 justify-self-start">
          {t('filter.apply')}
        </button>
      </form>
    </section>
  )
}

interface DateFieldProps {
  readonly label: string
  readonly value: IsoDate | null
  readonly first: IsoDate
  readonly last: IsoDate
  readonly onChange: (date: IsoDate | null) => void
}

function DateField({ label, value, first, last, onChange }: DateFieldProps) {
  return (
    <label>
      <span className="text-soft">{label}</span>
      <input
        type="date"
        value={value ?? ''}
        min={first}
        max={last}
        onChange={(event) => onChange(parseIsoDate(event.target.value))}
        className="field text-sm"
      />
    </label>
  )
}
