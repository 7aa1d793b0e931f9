import { useWords } from '#i18n/use-words.ts'
import { type SearchOrder, searchOrders } from '#domain/view.ts'
import { Segments } from '#ui/segments.tsx'

export interface SearchOrdersProps {
  readonly order: SearchOrder
  readonly onChange: (order: SearchOrder) => void
}

export function SearchOrders({ order, onChange }: SearchOrdersProps) {
  const say = useWords('search')
  return (
    <Segments
      label={say('order.label')}
      segments={searchOrders.map((value) => ({ value, label: say(`order.${value}`) }))}
      value={order}
      onChange={onChange}
    />
  )
}
