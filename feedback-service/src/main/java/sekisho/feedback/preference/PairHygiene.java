package sekisho.feedback.preference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sekisho.contracts.Candidate;
import sekisho.contracts.PairCollected;
import sekisho.contracts.PairJudged;
import sekisho.feedback.intake.Opinion;
import sekisho.feedback.preference.Refusal.Reason;

/** Decides which pairs of a judged preference count. Pure: it knows only what it is given. */
public final class PairHygiene {

    private final PairingPolicy policy;

    public PairHygiene(PairingPolicy policy) {
        this.policy = policy;
    }

    /**
     * What counted before.
     *
     * @param raters of pairs that may be touched, by pair id
     * @param total all collected pairs
     * @param byRater those of this preference's rater
     */
    public record Known(Map<String, String> raters, long total, long byRater) {
        public Known {
            raters = Map.copyOf(raters);
        }
    }

    /** Pairs that count, and those that do not. */
    public record Outcome(List<PairCollected> collected, List<Refusal> refusals) {
        public Outcome {
            collected = List.copyOf(collected);
            refusals = List.copyOf(refusals);
        }
    }

    /** The ids, in both directions, that {@link Known} must tell about. */
    public static Set<String> touched(Preference preference) {
        String group = groupOf(preference);
        Set<String> ids = new HashSet<>();
        for (Candidate chosen : preference.chosen()) {
            for (Candidate rejected : preference.rejected()) {
                ids.add(id(group, preference, chosen, rejected));
                ids.add(id(group, preference, rejected, chosen));
            }
        }
        return ids;
    }

    /** Decides pair by pair, in order. */
    public Outcome decide(Preference preference, PairJudged judged, Known known, Instant now) {
        List<PairCollected> collected = new ArrayList<>();
        Map<Reason, Integer> refused = new EnumMap<>(Reason.class);
        String prompt = PersonalData.scrubbed(preference.inquiry().text());
        String group = groupOf(preference);
        int made = 0;
        for (Candidate chosen : preference.chosen()) {
            for (Candidate rejected : preference.rejected()) {
                if (made++ == policy.pairsPerPreferenceMax()) {
                    return outcome(preference, collected, refused);
                }
                String pairId = id(group, preference, chosen, rejected);
                String opposite = id(group, preference, rejected, chosen);
                Reason reason = reasonAgainst(preference, judged, known, prompt, pairId, opposite, collected.size());
                if (reason == null && !hasTexts(judged, chosen, rejected)) {
                    reason = Reason.TEXT_MISSING;
                }
                if (reason == null) {
                    collected.add(pair(pairId, group, prompt, preference, judged, chosen, rejected, now));
                } else {
                    refused.merge(reason, 1, Integer::sum);
                }
            }
        }
        return outcome(preference, collected, refused);
    }

    private Reason reasonAgainst(
            Preference preference,
            PairJudged judged,
            Known known,
            String prompt,
            String pairId,
            String opposite,
            int fresh) {
        if (!judged.passed()) {
            return Reason.GATE_FAILED;
        }
        if (prompt.strip().length() < policy.promptCharsMin() || prompt.length() > policy.promptCharsMax()) {
            return Reason.PROMPT_LENGTH;
        }
        if (known.raters().containsKey(pairId)) {
            return Reason.DUPLICATE;
        }
        if (preference.rater().equals(known.raters().get(opposite))) {
            return Reason.CONTRADICTION;
        }
        return overShare(preference.rater(), known, fresh) ? Reason.RATER_SHARE : null;
    }

    private boolean overShare(String rater, Known known, int fresh) {
        if (rater.equals(Opinion.DESK)) {
            return false;
        }
        long own = known.byRater() + fresh + 1;
        return own > policy.raterPairsFree() && own > policy.raterShareMax() * (known.total() + fresh + 1);
    }

    private static boolean hasTexts(PairJudged judged, Candidate chosen, Candidate rejected) {
        return judged.texts().containsKey(chosen.passageId()) && judged.texts().containsKey(rejected.passageId());
    }

    private static PairCollected pair(
            String pairId,
            String group,
            String prompt,
            Preference preference,
            PairJudged judged,
            Candidate chosen,
            Candidate rejected,
            Instant now) {
        return new PairCollected(
                pairId,
                group,
                preference.region(),
                preference.inquiry().language(),
                preference.inquiry().jurisdictions(),
                prompt,
                side(chosen, judged),
                side(rejected, judged),
                preference.featureSet(),
                preference.source(),
                preference.rater(),
                preference.raterRole(),
                preference.release(),
                now);
    }

    private static PairCollected.Side side(Candidate candidate, PairJudged judged) {
        return new PairCollected.Side(
                candidate.passageId(), judged.texts().get(candidate.passageId()), candidate.features());
    }

    private static Outcome outcome(Preference preference, List<PairCollected> collected, Map<Reason, Integer> refused) {
        List<Refusal> refusals = refused.entrySet().stream()
                .map(entry -> new Refusal(
                        preference.source(),
                        preference.inquiry().language(),
                        preference.region(),
                        entry.getKey(),
                        entry.getValue()))
                .toList();
        return new Outcome(collected, refusals);
    }

    private static String groupOf(Preference preference) {
        return PairIdentity.group(
                preference.inquiry().language(),
                PersonalData.scrubbed(preference.inquiry().text()));
    }

    private static String id(String group, Preference preference, Candidate chosen, Candidate rejected) {
        return PairIdentity.pair(group, preference.featureSet(), chosen.passageId(), rejected.passageId());
    }
}
