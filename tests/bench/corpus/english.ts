import { wordsOf } from './words-of.ts'

// Most used first: a word's place is its rank in Zipf's law.

/** Regular verbs that double no letter: -s, -ed and -ing follow from their spelling. */
export const englishVerbs = wordsOf(`
show learn train perform model present extend address need result benefit adapt predict align
design report collect support construct transform reveal yield enable reduce improve achieve generate
introduce optimize evaluate integrate leverage capture combine require encode decode produce demonstrate
outperform obtain explore analyze compare propose observe scale measure estimate simulate mitigate
preserve exceed match filter label project sample rewrite interact group rank select extract attend
refine mask cluster schedule anchor distill compress cache route merge prune perturb initialize regularize
warm annotate curate check interleave disentangle calibrate decompose synchronize approximate
reconstruct localize summarize normalize propagate quantize boost weaken strengthen revisit unfold
discard detect inject recover segment retrieve render animate translate transcribe retain record
aggregate stack chain branch backtrack search answer ask revise critique judge reward penalize shape
steer guard refuse attack defend audit trace explain probe dissect diagnose monitor
`)

export const englishNouns = wordsOf(`
method framework data task performance approach training information result dataset problem feature
strategy system quality structure context objective setting process domain user input output signal
challenge baseline experiment analysis accuracy module pipeline architecture component gap level
layer sequence step error score example scenario application state source resource target
parameter capability behavior design pattern knowledge procedure gain cost limitation constraint
property relation mechanism distribution sample instance batch stage round turn window region patch
pixel object scene view angle shape surface edge boundary token sentence paragraph word phrase
question answer dialogue turn speaker listener reader writer teacher student expert novice group
community collection library interface protocol standard suite survey taxonomy roadmap perspective
theory bound guarantee assumption condition regime trade-off bottleneck shortcut artifact leak drift
shift mismatch conflict ambiguity noise outlier diversity coverage redundancy sparsity density
granularity resolution scale depth width budget horizon interval threshold margin ratio rate weight
bias penalty prior posterior likelihood mixture ensemble consensus vote critic planner controller
executor router gate buffer queue index store pool bank tree forest lattice chain loop branch path
route grid cell block unit bundle stream channel band spectrum wave pulse field force energy
temperature pressure velocity mass charge orbit crystal surface fiber tissue organ cell vessel
bone symptom therapy dose trial cohort ward clinic kitchen warehouse factory street bridge tunnel
harbor river forest farm market portfolio invoice contract court statute clause verdict lesson
classroom exam rubric essay poem novel lyric melody chord rhythm instrument stage costume dancer
portrait sketch palette brush canvas frame museum recipe ingredient menu ticket itinerary hotel
`)

export const englishAdjectives = wordsOf(`
new existing large different strong efficient effective complex general consistent novel robust
diverse recent visual multiple high accurate significant simple semantic dynamic specific global
local unified natural human adaptive sparse hierarchical structured joint explicit implicit dense
fine-grained coarse modular scalable reliable stable practical theoretical empirical open
lightweight parallel sequential causal temporal spatial geometric physical symbolic neural latent
discrete continuous stochastic deterministic asynchronous iterative recursive compositional
contrastive generative discriminative self-supervised unsupervised zero-shot few-shot
training-free data-efficient parameter-efficient plug-and-play end-to-end multi-stage cross-domain
interpretable transparent controllable faithful cautious curious frugal noisy ambiguous rare
frequent uniform skewed periodic chaotic smooth rugged shallow deep narrow broad rigid elastic
fragile redundant complementary orthogonal invariant equivariant symmetric asymmetric circular
linear nonlinear convex bounded unbounded marginal conditional private public legal medical
financial musical culinary urban rural coastal orbital seismic tropical polar ancient modern
`)

/** Pieces of rare words: `hypertextural`, `subspectrality`. Their many joins are the long tail. */
export const rareStarts = wordsOf(`
hyper sub inter trans meta proto pseudo quasi ultra infra supra para peri anti auto poly mono omni
iso hetero homo neo retro circum extra
`)
export const rareMiddles = wordsOf(`
spectr textur morph cortic lumin graph metr chron therm volt crypt lex phon gloss calor vascul
derm nerv optic magnet gravit kinet fluor crystall polar topol geodes tensor fract modul harmon
reson cascad lamin granul vect scal manifold simplex lattic quant orbit plasm polym alloy catal
enzym genom proteom ribos synap dendr axon retin cochle palat dactyl gait postur
`)
export const rareEnds = wordsOf(`
al ality ally ic icity ization ism ist oid ogram ography ometry ology omial ular ularity ation
ative ator ent ency ous ically ment
`)
export const nameStarts = wordsOf(`
Aero Argo Astra Atlas Aura Axi Baro Bolt Brio Calyx Ceno Ciro Cobalt Corvo Cygni Deca Delta Dori
Echo Eido Elan Ember Epi Faro Fen Fjord Flux Gala Glyph Gran Halo Helio Hex Ibis Indi Iris Juno
Kalei Kepler Kilo Koral Lark Lumo Lyra Magno Maru Meri Mira Moda Nebu Nimbo Nova Octo Onda Opal
Orbi Pallas Pax Perse Pico Pluma Prisma Quill Rado Rhea Rune Saga Sela Sol Spira Stell Sylva Tala
Tempo Terra Tessa Tide Topa Trellis Umbra Vale Vega Vela Verdi Vesper Vivo Wren Xylo Yara Zephy Zeno
`)
export const nameEnds = wordsOf(`
Net Former Flow Bench Agent Chain Coder Diff Distill Drive Edit Eval Fuse Gen Graph Grid Guard
Judge Lab LM Loop Map Mem Mix MoE Nav Path Plan Play Prompt Prune Quant RAG Rank Reason Route Scale
Scope Search Sketch Skill SLAM Spec Splat Stream Think Track Tree Tune VLA VLM Verse View Voice Walk
Weave World
`)
