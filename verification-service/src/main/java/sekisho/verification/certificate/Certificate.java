package sekisho.verification.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the house states about its released answers, and on what it rests.
 *
 * @param id a UUID of version 7
 * @param issuer name of the key it is signed with
 * @param policyHash the one policy it holds for
 * @param corpora the one corpus it holds for, by suffix of the region
 * @param issuedAt from then on it holds
 * @param expiresAt from then on it holds no longer
 * @param strata every stratum that was judged, open or closed; one that is missing is closed
 * @param items judged answers it rests on
 * @param itemsDigest SHA-256 over their questions' digests, sorted, a newline behind each
 * @param source {@code house} for the house's own audits, or the SHA-256 of the file that was brought
 * @param consents who wanted it: two people of different roles
 */
public record Certificate(
        String id,
        String issuer,
        String policyHash,
        Map<String, String> corpora,
        Promise promise,
        Instant issuedAt,
        Instant expiresAt,
        List<Stratum> strata,
        int items,
        String itemsDigest,
        String source,
        List<Consent> consents) {

    public Certificate {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(policyHash, "policyHash");
        corpora = Collections.unmodifiableSortedMap(new TreeMap<>(corpora));
        Objects.requireNonNull(promise, "promise");
        Objects.requireNonNull(issuedAt, "issuedAt");
        Objects.requireNonNull(expiresAt, "expiresAt");
        strata = List.copyOf(strata);
        Objects.requireNonNull(itemsDigest, "itemsDigest");
        Objects.requireNonNull(source, "source");
        consents = List.copyOf(consents);
        if (corpora.isEmpty() || items < 1 || !expiresAt.isAfter(issuedAt)) {
            throw new IllegalArgumentException("a certificate has a corpus, items and a span in which it holds");
        }
    }

    /** True if it speaks of what is released there and then. */
    public boolean fits(Binding binding) {
        return policyHash.equals(binding.policyHash()) && binding.corpus().equals(corpora.get(binding.region()));
    }

    /** True within its span, its first instant included and its last not. */
    public boolean inForce(Instant now) {
        return !now.isBefore(issuedAt) && now.isBefore(expiresAt);
    }

    /** The stratum of that name, if it is open. */
    public Optional<Stratum.Open> open(String name) {
        return strata.stream()
                .filter(Stratum.Open.class::isInstance)
                .map(Stratum.Open.class::cast)
                .filter(stratum -> stratum.name().equals(name))
                .findFirst();
    }

    /** The same statement, wanted by these people from this instant on. */
    Certificate issued(List<Consent> by, Instant from) {
        Instant to = expiresAt.plus(Duration.between(issuedAt, from));
        return new Certificate(
                id, issuer, policyHash, corpora, promise, from, to, strata, items, itemsDigest, source, by);
    }
}
