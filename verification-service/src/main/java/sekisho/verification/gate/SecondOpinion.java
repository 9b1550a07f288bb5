package sekisho.verification.gate;

import java.util.Objects;

/** What came of asking a second model, blind. Codes only: never a text of question, answer or evidence. */
public sealed interface SecondOpinion {

    /** Name of the check that reports it. */
    String CHECK = "second-model";

    /** Nothing of this draft is for a second model to say. */
    record NotNeeded() implements SecondOpinion {}

    /** It answered the same from the same words, without knowing the draft. */
    record Agreed() implements SecondOpinion {}

    /** It answered something else; the code says in what. */
    record Disagreed(String code) implements SecondOpinion {
        public Disagreed {
            Objects.requireNonNull(code, "code");
        }
    }

    /** It cannot tell from the evidence, or its answer does not stand by itself; the code says why. */
    record Undecided(String code) implements SecondOpinion {
        public Undecided {
            Objects.requireNonNull(code, "code");
        }
    }

    /** It said nothing that counts. */
    record Absent(Absence reason) implements SecondOpinion {
        public Absent {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Why a second model is absent. */
    enum Absence {
        NOT_CONFIGURED("not-configured"),
        DOWN("down"),
        LATE("late"),
        MALFORMED("malformed");

        private final String code;

        Absence(String code) {
            this.code = code;
        }

        /** Stable code for reports. */
        public String code() {
            return code;
        }
    }

    /** The line of the report; whatever is not agreement is an objection. */
    default Finding finding() {
        return switch (this) {
            case NotNeeded _ -> Finding.failed("not-asked");
            case Agreed _ -> Finding.passed();
            case Disagreed(String code) -> Finding.failed(code);
            case Undecided(String code) -> Finding.failed(code);
            case Absent(Absence reason) -> Finding.failed(reason.code());
        };
    }
}
