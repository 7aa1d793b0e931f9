/** Keeps the shape of a ranking while it loads. */
export function RankingSkeleton() {
  return (
    <div aria-hidden="true">
      <div className="row row-lead border-b border-line">
        <div className="numeral row-rank text-line">1</div>
        <div className="row-body">
          <div className="space-y-3 pt-2">
            <div className="h-7 w-11/12 bg-wash" />
            <div className="h-7 w-3/4 bg-wash" />
            <div className="mt-5 h-5 w-full bg-wash" />
          </div>
          <div className="row-picture bg-wash" />
        </div>
        <div className="row-meta min-h-7" />
      </div>
      {[2, 3, 4, 5, 6, 7, 8].map((rank) => (
        <div key={rank} className="row border-b border-line">
          <div className="numeral row-rank text-line">{rank}</div>
          <div className="row-body">
            <div className="space-y-2 pt-1">
              <div className="h-5 w-4/5 bg-wash" />
              <div className="h-4 w-full bg-wash" />
            </div>
          </div>
          <div className="row-meta min-h-7" />
        </div>
      ))}
    </div>
  )
}
