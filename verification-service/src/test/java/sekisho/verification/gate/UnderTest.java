package sekisho.verification.gate;

import sekisho.contracts.AnswerDrafted;
import sekisho.verification.knowledge.Knowledge;

/** A gate the probes are held against: the real one, or one with a planted bug. */
@FunctionalInterface
interface UnderTest {

    UnderTest REAL = Gate::judge;

    Decision judge(AnswerDrafted drafted, Knowledge knowledge, GatePolicy policy, SecondOpinion opinion);
}
