package sekisho.verification.gate;

import java.util.Optional;
import sekisho.contracts.Caveat;
import sekisho.contracts.Claim;
import sekisho.contracts.Language;

/** The answer speaks the asked language, or says that the law it shows is in another one. */
public final class LanguageCheck implements Check {

    @Override
    public String name() {
        return "language";
    }

    @Override
    public Finding on(Case answer) {
        boolean told = answer.caveats().contains(Caveat.OTHER_LANGUAGE);
        return answer.eachClaim(claim -> objection(answer, claim, told));
    }

    private static Optional<String> objection(Case answer, Claim claim, boolean told) {
        Language asked = answer.inquiry().language();
        Optional<Language> spoken = Tongue.of(claim.text());
        boolean cited = claim.citations().stream()
                .map(citation -> answer.known(citation).language())
                .anyMatch(language -> spoken.isEmpty() || spoken.get() == language);
        if (!cited && (spoken.isEmpty() || spoken.get() != asked)) {
            return Optional.of("neither-asked-nor-cited");
        }
        Language language = spoken.orElseGet(
                () -> answer.known(claim.citations().getFirst()).language());
        return language == asked || told ? Optional.empty() : Optional.of("not-told");
    }
}
