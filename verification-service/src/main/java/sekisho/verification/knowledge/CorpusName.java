package sekisho.verification.knowledge;

import java.math.BigInteger;
import java.util.HexFormat;
import sekisho.contracts.Digests;
import sekisho.contracts.Passage;

/**
 * The name of a set of provisions, kept up with every change: the sum of the SHA-256 of its members, modulo 2^256. Members
 * can come and go in any order; the same set always has the same name. Whoever may publish law could with great effort
 * build two sets of one name, so the name tells an honest change, and the digests in the ledger's citations tell a forged one.
 */
final class CorpusName {

    private static final int BYTES = 32;
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(BYTES * 8);

    static final CorpusName EMPTY = new CorpusName(BigInteger.ZERO);

    private final BigInteger sum;

    private CorpusName(BigInteger sum) {
        this.sum = sum;
    }

    CorpusName with(Passage passage) {
        return new CorpusName(sum.add(member(passage)).mod(MODULUS));
    }

    CorpusName without(Passage passage) {
        return new CorpusName(sum.subtract(member(passage)).mod(MODULUS));
    }

    String hex() {
        byte[] bytes = sum.toByteArray();
        byte[] fixed = new byte[BYTES];
        int length = Math.min(bytes.length, BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, BYTES - length, length);
        return HexFormat.of().formatHex(fixed);
    }

    private static BigInteger member(Passage passage) {
        String named = String.join(
                "\n",
                passage.versionedId(),
                passage.digest(),
                passage.instrument(),
                passage.locator(),
                passage.jurisdiction(),
                String.valueOf(passage.validFrom()),
                String.valueOf(passage.validTo()));
        return new BigInteger(1, HexFormat.of().parseHex(Digests.sha256(named)));
    }
}
