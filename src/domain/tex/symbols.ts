import type { TexStyle } from './tex-node.ts'

// Names and characters in turn: a string is half the size of an object literal in the bundle.
const pairs =
  'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ ' +
  'lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω ' +
  'Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω ell ℓ ' +
  'times × cdot · div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet • oplus ⊕ otimes ⊗ odot ⊙ ' +
  'leq ≤ le ≤ geq ≥ ge ≥ lt < gt > neq ≠ ne ≠ ll ≪ gg ≫ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ ' +
  'propto ∝ in ∈ notin ∉ subset ⊂ subseteq ⊆ mid | parallel ∥ perp ⊥ cup ∪ cap ∩ wedge ∧ vee ∨ ' +
  'to → rightarrow → longrightarrow ⟶ leftarrow ← gets ← Rightarrow ⇒ Leftarrow ⇐ implies ⟹ ' +
  'leftrightarrow ↔ Leftrightarrow ⇔ iff ⟺ mapsto ↦ uparrow ↑ downarrow ↓ ' +
  'infty ∞ partial ∂ nabla ∇ forall ∀ exists ∃ emptyset ∅ neg ¬ sum ∑ prod ∏ int ∫ top ⊤ bot ⊥ ' +
  'langle ⟨ rangle ⟩ prime ′ dagger † ddagger ‡ ldots … dots … cdots ⋯ checkmark ✓ ' +
  'textdegree ° textbackslash \\ textasciitilde ~ textasciicircum ^ textless < textgreater > ' +
  'textbar | textendash – textemdash — ss ß ae æ AE Æ oe œ OE Œ aa å AA Å o ø O Ø l ł L Ł i ı ' +
  'eg e.g. ie i.e.'

const words = pairs.split(' ')

/** Characters by the name of their command, without the backslash. */
export const symbols: ReadonlyMap<string, string> = new Map(
  words.flatMap((name, at) => (at % 2 ? [] : [[name, words[at + 1] ?? '']])),
)

const styleCommands: readonly (readonly [TexStyle, string])[] = [
  ['italic', 'textit textsl emph mathit it itshape em'],
  ['bold', 'textbf mathbf boldsymbol bm bf bfseries'],
  ['mono', 'texttt mathtt tt ttfamily'],
  ['smallcaps', 'textsc sc scshape'],
  ['underline', 'underline'],
]

/** Styles by the name of their command. */
export const styles: ReadonlyMap<string, TexStyle> = new Map(
  styleCommands.flatMap(([style, names]) =>
    names.split(' ').map((name): [string, TexStyle] => [name, style]),
  ),
)

/** Styles in force to the end of the group: `{\bf …}`. */
export const declaration = /^(?:it|em|bf|tt|sc)(?:shape|series|family)?$/

/** Functions that TeX sets upright, with a space before them. */
export const functionName =
  /^(?:log|ln|exp|(?:arg)?m(?:ax|in)|arg|sup|inf|lim|(?:sin|cos|tan)h?|det|dim|Pr)$/

/** Commands that change nothing of the words. */
export const silentCommand =
  /^(?:allowbreak|xspace|rm|sf|normalfont|small|large|centering|noindent|displaystyle)$/
