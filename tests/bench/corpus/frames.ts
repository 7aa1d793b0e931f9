function linesOf(text: string): readonly string[] {
  return text.trim().split('\n')
}

/**
 * Sentences with places to fill. `c` a term of the topic, `n` and `ns` a noun, `a` an adjective,
 * `v`, `vs`, `ved`, `ving` a verb, `m` the paper's own method, `b` an earlier one, `r` a rare word,
 * `x` a number. `A {a}` at the beginning becomes `An` where it must.
 */
export const englishTitles = linesOf(`
{m}: {a} {c} for {c}
{m}: {ving} {c} with {a} {ns}
{Ving} {c} through {a} {c}
Towards {a} {c} in {r} {ns}
{m}: A {a} {n} for {c} and {c}
Can {c} {v} {c}? A {r} {n}
Rethinking {c} as {a} {c}
{m}: From {c} to {a} {n}
{a} {c} without {c}
{m}: {r} {c} via {c}
On the {n} of {c} under {a} {ns}
`)

export const englishSentences = linesOf(`
{c} has become a {a} {n} for {c}, yet its {n} is still {a} when the {ns} {v}.
Recent work on {c} {vs} {ns} one at a time, which {vs} the {n} of {c} and leaves {a} {ns} behind.
We propose {m}, a {a} {n} that {vs} {c} with {c} while it {vs} the {n} of every {n}.
{m} first {vs} {a} {ns} from {c}, then {vs} them into a {r} {n} that {c} can {v}.
At its heart lies a {r} {n} which {vs} {c} by {ving} {a} {ns} over {x} {ns}.
On {x} {ns} of {c}, {m} {vs} {b} by {x} points and needs {x} percent of the {ns}.
Compared with {b} and {b}, {m} {vs} {c} without {ving} the {n} of {c}.
We further {v} that {c} {vs} with {n}, and that the {n} depends on {a} {ns} rather than on {c}.
To {v} this {n}, we {v} {b}, a {n} with {x} {ns} across {x} {a} {ns}.
Our {n} {vs} that {a} {ns} of {c} are {ved} by {r} {ns}, not by {c} itself.
Code, {ns} and {ns} for {c} are available, with {a} {ns} for {ving} {m}.
Ablations over {c} {v} that {ving} the {n} alone {vs} {x} percent of the {n}.
However, {c} remains {a}: its {ns} are {ved} from {a} {ns}, and {c} rarely {vs} them.
The {n} {vs} {a} {ns}, {vs} {c}, and {vs} its {n} after each {n}.
In {r} {ns} such as {c}, the {n} of {b} falls from {x} to {x}, whereas {m} stays {a}.
Two {ns} stand out: {c} is {a} under {r} {ns}, and {c} {vs} more than {a} {ns} suggest.
A {a} {n} of {c} also {vs} how {ns} and {ns} {v} during {c}.
Experiments with {b} on {c} and {c} {v} {a} {ns} at {x} times the {n}.
`)

export const englishPoints = linesOf(`
{m} {vs} {c} with a {a} {n} that {vs} {ns}.
On {c}, {m} {vs} {b} by {x} points while {ving} {x} percent of the {ns}.
The {n} of {c} depends on {a} {ns} rather than on {c}.
A {r} {n} {vs} {c} by {ving} {a} {ns}.
{c} stays {a} when {ns} are {ved} from {b}.
`)

/**
 * In Korean: `c`, `m`, `b`, `n`, `x` as above; `a` a modifier, `v` a noun of action, `l` a loan
 * word; a particle follows its place as `:object`, `:topic`, `:subject`, `:with`, `:by`.
 */
export const koreanTitles = linesOf(`
{m}: {c:object} 위한 {a} {c}
{c} {v:with} {c:object} 잇는 {a} {n}
{m}: {a} {n:by} {v}하는 {c}
{c:topic} {c:object} {v}할 수 있는가
{l} {n}에서 {a} {c} {v}하기
{m}: {c:by} {c} {v}하기
{c} 없는 {c:object} 향하여
`)

export const koreanSentences = linesOf(`
{c:topic} {c}에서 {a} {n:by} 자리 잡았지만 {n:object} {v}하기는 여전히 어렵다.
기존 {c} 연구는 {n:object} 하나씩 {v}하여 {c}의 {n:subject} 떨어진다.
이 논문은 {c:object} {v}하면서 {n:object} {v}하는 {a} {n} {m:object} 제안한다.
{m:topic} 먼저 {c}에서 {a} {n:object} {v}하고, 이를 {l} {n:by} {v}한다.
핵심은 {a} {n:object} {v}하여 {c:object} {v}하는 {l} {n}이다.
{c} {x}개 {n}에서 {m:topic} {b}보다 {x}점 높고 {n:object} {x}퍼센트만 쓴다.
{b:with} 견주어 {c}의 {n:object} {v}하지 않고도 {c:object} {v}한다.
{c:subject} {n:with} 함께 커지며, 그 {n:topic} {a} {n}에 달려 있음을 {v}한다.
이를 {v}하려고 {n} {x}개로 이루어진 {b:object} {v}하였다.
{a} {n:topic} {c}보다 {l} {n}에서 비롯한다는 사실을 {v}했다.
다만 {c:topic} {a} {n}에서 {v}되어 {c:subject} 이를 {v}하지 못한다.
코드와 {n:topic} {v}했으며 {c} {n:object} 함께 {v}한다.
{c:object} {v}하는 실험에서 {n:topic} {x}에서 {x}까지 바뀌었다.
`)

export const koreanPoints = linesOf(`
{m:topic} {a} {n:by} {c:object} {v}한다.
{c}에서 {b}보다 {x}점 높고 {n:topic} {x}퍼센트만 쓴다.
{c}의 {n:topic} {a} {n}에 달려 있다.
{l} {n:subject} {c:object} {v}하여 {n:object} 줄인다.
`)
