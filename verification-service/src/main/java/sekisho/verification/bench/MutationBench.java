package sekisho.verification.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import sekisho.contracts.Digests;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.doors.bench.Report;
import sekisho.verification.gate.Decision;

/**
 * Correct cited answers, and the same answers spoilt by every operator. Only an answer the checks let through is spoilt: what
 * blocks a mutant is then what was done to it.
 */
final class MutationBench {

    private static final long SEED = 20_260_101;

    private final List<Passage> provisions;
    private final int answers;
    private final int each;
    private final Trial standard;
    private final Trial ownWords;
    private final Mutations mutations;
    private final Random chance = new Random(SEED);
    private final Tallies originals = new Tallies();
    private final Tallies mutants = new Tallies();
    private final List<Original> released = new ArrayList<>();
    private final List<Mutant> escaped = new ArrayList<>();
    private final List<String> objected = new ArrayList<>();
    private final Map<Original, Boolean> seen = new java.util.HashMap<>();

    /** One sentence of a provision, to make answers of. */
    private record Base(Passage passage, List<String> sentences, int at) {}

    /**
     * @param answers how many sentences of each language answers are made of
     * @param each how many mutants are made by each operator, in each language, in the claim alone and in claim and quote
     */
    MutationBench(List<Passage> provisions, int answers, int each) {
        this.provisions = provisions;
        this.answers = answers;
        this.each = each;
        this.standard = Trial.standard(provisions);
        this.ownWords = Trial.ownWords(provisions);
        this.mutations = new Mutations(PartyTurns.of(provisions));
    }

    /** Mutants that were released by the checks alone, for whoever mends the checks. */
    List<Mutant> escaped() {
        return escaped;
    }

    /** Correct answers that were blocked, with their reasons. */
    List<String> objected() {
        return objected;
    }

    Map<String, Object> measure() {
        bases().forEach((language, bases) -> {
            bases.stream()
                    .limit(answers)
                    .forEach(base -> Originals.of(base.passage(), base.sentences(), base.at())
                            .forEach(this::passes));
            for (Operator operator : Operator.values()) {
                spoil(language, operator, false, bases);
                spoil(language, operator, true, bases);
            }
            Report.progress(
                    "%s: %,d answers, %,d mutants",
                    language.code(), originals.tried(language.code()), mutants.tried(language.code()));
        });
        return figures();
    }

    private Map<Language, List<Base>> bases() {
        Map<Language, List<Base>> bases = new EnumMap<>(Language.class);
        provisions.stream()
                .filter(passage -> passage.inForceOn(Trial.DAY))
                .sorted(Comparator.comparing(passage -> Digests.sha256(passage.id())))
                .forEach(passage -> {
                    List<String> sentences = Originals.sentences(passage);
                    for (int at = 0; at < sentences.size(); at++) {
                        bases.computeIfAbsent(passage.language(), it -> new ArrayList<>())
                                .add(new Base(passage, sentences, at));
                    }
                });
        bases.values().forEach(list -> java.util.Collections.shuffle(list, new Random(SEED)));
        return bases;
    }

    /** Judges a correct answer once; true if the checks let it through. */
    private boolean passes(Original original) {
        return seen.computeIfAbsent(original, it -> {
            Decision byChecks = ownWords.judge(it, it.claim());
            originals.count(
                    name(it.passage().language(), it.form().name().toLowerCase(java.util.Locale.ROOT)),
                    standard.judge(it, it.claim()),
                    byChecks);
            if (byChecks instanceof Decision.Release) {
                released.add(it);
                return true;
            }
            objected.add(it.form() + " "
                    + byChecks.checks().stream()
                            .filter(check -> check.detail() != null)
                            .toList() + "\n    " + it.text());
            return false;
        });
    }

    private void spoil(Language language, Operator operator, boolean quoteToo, List<Base> bases) {
        int made = 0;
        for (int i = 0; i < bases.size() && made < each; i++) {
            Base base = bases.get(i);
            List<Original> forms = Originals.of(base.passage(), base.sentences(), base.at());
            Original original = quoteToo ? forms.getFirst() : forms.get(i % forms.size());
            Original other = operator == Operator.CITATION_SWAP ? other(bases, base, i) : null;
            Optional<Mutant> mutant = mutations.of(operator, quoteToo, original, base.sentences(), other, chance);
            if (mutant.isPresent() && passes(original)) {
                made++;
                judge(language, mutant.get());
            }
        }
    }

    /** The next answer from another provision, one of the same law where there is one nearby. */
    private static Original other(List<Base> bases, Base base, int from) {
        return bases.subList(Math.min(from + 1, bases.size()), Math.min(from + 200, bases.size())).stream()
                .filter(it -> !it.passage().id().equals(base.passage().id())
                        && it.passage().jurisdiction().equals(base.passage().jurisdiction()))
                .max(Comparator.comparingInt(it ->
                        alike(it.sentences().get(it.at()), base.sentences().get(base.at()))))
                .map(it -> Originals.of(it.passage(), it.sentences(), it.at()).getFirst())
                .filter(it -> !it.quote().equals(base.sentences().get(base.at())))
                .orElse(null);
    }

    private static int alike(String one, String other) {
        return (int) other.chars()
                        .distinct()
                        .filter(letter -> one.indexOf(letter) >= 0)
                        .count()
                - Math.abs(one.length() - other.length()) / 10;
    }

    private void judge(Language language, Mutant mutant) {
        Decision byChecks = ownWords.judge(mutant.of(), mutant.claim());
        Decision byGate = standard.judge(mutant.of(), mutant.claim());
        if (byChecks instanceof Decision.Release || byGate instanceof Decision.Release) {
            escaped.add(mutant);
        }
        mutants.count(
                name(language, mutant.operator().told()) + (mutant.quoteToo() ? ", claim+quote" : ", claim"),
                byGate,
                byChecks);
    }

    private static String name(Language language, String what) {
        return language.code() + " " + what;
    }

    private Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        originals.cells().forEach((name, cell) -> figures.put("correct: " + name, cell));
        mutants.cells().forEach((name, cell) -> figures.put("spoilt: " + name, cell));
        figures.put("objections to spoilt answers, by check", mutants.reasons());
        figures.put("spoilt: all", mutants.all());
        figures.put("correct extracts blocked share", blockedShare(true));
        figures.put("correct own words blocked by checks share", blockedShare(false));
        java.util.Collections.shuffle(released, new Random(SEED));
        Map<String, List<Original>> alike = released.stream()
                .collect(Collectors.groupingBy(it -> it.passage().jurisdiction()));
        figures.putAll(CheckTimes.of(
                ownWords, alike.values().stream().flatMap(List::stream).toList()));
        return figures;
    }

    private double blockedShare(boolean extract) {
        int tried = 0;
        int passed = 0;
        for (var cell : originals.cells().entrySet()) {
            Form form = Form.valueOf(cell.getKey().substring(3).toUpperCase(java.util.Locale.ROOT));
            if (form.extract() == extract) {
                tried += cell.getValue().tried();
                passed += extract ? cell.getValue().released() : cell.getValue().releasedByChecks();
            }
        }
        return tried == 0 ? 0 : 1 - (double) passed / tried;
    }
}
