import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'

import { TexText } from '#ui/tex-text.tsx'
import { TypesetText } from '#ui/typeset-text.tsx'

import '../../../src/app/page.css'

// The engine is fetched and compiled first, which takes a while on a busy machine.
const patience = { timeout: 10_000 }

test('sets styles, scripts and links as elements', async () => {
  const screen = await render(
    <p>
      <TypesetText
        links
        text={String.raw`\emph{a} \textbf{b} \texttt{c} 10$^{-3}$ \href{https://x.io}{here}`}
      />
    </p>,
  )
  const paragraph = screen.container.querySelector('p')
  expect(paragraph?.querySelector('em')?.textContent).toBe('a')
  expect(paragraph?.querySelector('strong')?.textContent).toBe('b')
  expect(paragraph?.querySelector('code')?.textContent).toBe('c')
  expect(paragraph?.querySelector('sup')?.textContent).toBe('−3')
  const link = screen.getByRole('link', { name: 'here' })
  await expect.element(link).toHaveAttribute('href', 'https://x.io/')
  await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer')
})

test('shows text without TeX at once', async () => {
  const screen = await render(<TexText text="A plain title: it's 100 %" />)
  expect(screen.container.textContent).toBe("A plain title: it's 100 %")
})

test('sets TeX once its reader is there', async () => {
  const screen = await render(<TexText text={String.raw`$\pi_0$ at 5\%`} />)
  await expect.element(screen.getByText('at 5%')).toBeInTheDocument()
  expect(screen.container.querySelector('sub')?.textContent).toBe('0')
})

test('sets no link where links are off', async () => {
  const screen = await render(<TypesetText text="see https://x.io" links={false} />)
  expect(screen.container.textContent).toBe('see https://x.io')
  expect(screen.container.querySelector('a')).toBeNull()
})

test('never reads markup', async () => {
  const text = '<img src=x onerror=alert(1)> **a** <b>c</b>'
  const screen = await render(<TypesetText links text={text} />)
  expect(screen.container.textContent).toBe(text)
  expect(screen.container.children).toHaveLength(0)
})

test('typesets a fraction as MathML and keeps its source', async () => {
  const screen = await render(<TypesetText links text={String.raw`of $\frac{a}{b}$`} />)
  await expect.poll(() => screen.container.querySelector('mfrac'), patience).not.toBeNull()
  const fraction = screen.container.querySelector('mfrac')
  expect(fraction?.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML')
  expect(screen.container.querySelector('annotation')?.textContent).toBe(String.raw`\frac{a}{b}`)
  expect(screen.container.querySelector('[style]')).toBeNull()
})

test.each([
  String.raw`\unknowncommand{a}^b_c`,
  String.raw`\includegraphics{https://x.io/a.png}`,
  String.raw`\def\a{\a\a}\a`,
  String.raw`\frac{a`,
])('shows the source of %s, which the engine refuses', async (source) => {
  const screen = await render(<TypesetText links text={`$\\sqrt{2}$ \\(${source}\\)`} />)
  await expect.poll(() => screen.container.querySelector('msqrt'), patience).not.toBeNull()
  expect(screen.container.querySelector('code')?.textContent).toBe(source)
})

test.each([String.raw`\frac{a}{b}`, String.raw`\sum_{i=1}^{n} x_i`, String.raw`\hat{x}_i^2`])(
  'keeps the height of the line around %s',
  async (source) => {
    const screen = await render(
      <p style={{ font: '16px/26px serif' }}>
        <TypesetText links text={`a $${source}$ b`} />
      </p>,
    )
    const paragraph = screen.container.querySelector('p')
    await expect.poll(() => screen.container.querySelector('math'), patience).not.toBeNull()
    expect(paragraph?.getBoundingClientRect().height).toBe(26)
  },
)
