import { Component, type ReactNode } from 'react'

export interface ErrorBoundaryProps {
  /** What is shown in place of what failed; `reset` tries again. */
  readonly renderFallback: (reset: () => void) => ReactNode
  /** Another value, such as another address, tries again by itself. */
  readonly resetKey: string
  readonly children: ReactNode
}

interface State {
  readonly failedAt: string | null
}

/** Keeps a fault in one page from leaving the reader with a blank one. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { failedAt: null }

  static getDerivedStateFromError(): Partial<State> {
    return { failedAt: '' }
  }

  static getDerivedStateFromProps({ resetKey }: ErrorBoundaryProps, state: State): State | null {
    if (state.failedAt === '') return { failedAt: resetKey }
    return state.failedAt !== null && state.failedAt !== resetKey ? { failedAt: null } : null
  }

  override render(): ReactNode {
    if (this.state.failedAt === null) return this.props.children
    return this.props.renderFallback(() => this.setState({ failedAt: null }))
  }
}
