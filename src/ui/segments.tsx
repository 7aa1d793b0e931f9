import { useId } from 'react'

export interface Segment<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly lang?: 'en' | 'ko'
}

export interface SegmentsProps<Value extends string> {
  /** Name of the whole group. */
  readonly label: string
  readonly segments: readonly Segment<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** An exclusive choice as native radio buttons, drawn as one pill. */
export function Segments<Value extends string>({
  label,
  segments,
  value,
  onChange,
}: SegmentsProps<Value>) {
  const name = useId()
  return (
    <fieldset className="inline-flex rounded-full border border-rule p-0.5 text-sm">
      <legend className="sr-only">{label}</legend>
      {segments.map((segment) => (
        <label
          key={segment.value}
          lang={segment.lang}
          className="segment relative rounded-full px-3.5 py-1 font-sans whitespace-nowrap text-soft has-checked:bg-ink has-checked:font-semibold has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            className="absolute inset-0 m-0 cursor-pointer opacity-0"
            name={name}
            value={segment.value}
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
          />
          {segment.label}
        </label>
      ))}
    </fieldset>
  )
}
