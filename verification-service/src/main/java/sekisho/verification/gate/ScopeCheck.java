package sekisho.verification.gate;

/** A question with next to nothing to look for fits every provision; whether an answer fits it, only a human can say. */
public final class ScopeCheck implements Check {

    @Override
    public String name() {
        return "scope";
    }

    @Override
    public Finding on(Case answer) {
        return Questions.vague(answer.inquiry().text()) ? Finding.failed("too-vague") : Finding.passed();
    }
}
