import { type Segment, Segments } from '#ui/segments.tsx'

export interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly segments: readonly Segment<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** A setting and its values, side by side where there is room. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1.5 [&_label]:px-2.5 [&_label]:whitespace-nowrap">
      <span aria-hidden="true">{props.label}</span>
      <Segments {...props} />
    </div>
  )
}
