package sekisho.verification.review;

import java.util.List;
import java.util.Set;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Language;
import sekisho.contracts.Specialty;

/** Which questions an expert serves: jurisdiction × specialty × language; an empty part means every one. */
public record Lanes(Set<String> jurisdictions, Set<Specialty> specialties, Set<Language> languages) {

    /** An expert who has declared nothing serves all. */
    public static final Lanes ALL = new Lanes(Set.of(), Set.of(), Set.of());

    public Lanes {
        jurisdictions = Set.copyOf(jurisdictions);
        specialties = Set.copyOf(specialties);
        languages = Set.copyOf(languages);
    }

    /** True if such a question is in one of these lanes; one about any jurisdiction is in everybody's. */
    public boolean serve(List<String> asked, Specialty specialty, Language language) {
        return (jurisdictions.isEmpty() || asked.isEmpty() || asked.stream().anyMatch(jurisdictions::contains))
                && (specialties.isEmpty() || specialties.contains(specialty))
                && (languages.isEmpty() || languages.contains(language));
    }

    public boolean serve(Inquiry inquiry) {
        return serve(inquiry.jurisdictions(), inquiry.specialty(), inquiry.language());
    }
}
