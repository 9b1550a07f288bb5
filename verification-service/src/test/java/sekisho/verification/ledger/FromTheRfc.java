package sekisho.verification.ledger;

import java.util.List;

/** Verification as RFC 9162 spells it in sections 2.1.3.2 and 2.1.4.2: loops over bits, unlike the prover's recursion. */
final class FromTheRfc {

    private FromTheRfc() {}

    static Hash rootOfInclusion(Hash leaf, long index, long size, List<Hash> proof) {
        long fn = index;
        long sn = size - 1;
        Hash r = leaf;
        for (Hash p : proof) {
            if ((fn & 1) == 1 || fn == sn) {
                r = Hash.node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = Hash.node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 ? r : Hash.EMPTY;
    }

    static boolean consistent(long from, Hash first, long to, Hash second, List<Hash> given) {
        if (from == to) {
            return first.equals(second) && given.isEmpty();
        }
        List<Hash> proof = given;
        if (Long.bitCount(from) == 1) {
            proof = new java.util.ArrayList<>(given);
            proof.addFirst(first);
        }
        long fn = from - 1;
        long sn = to - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        Hash fr = proof.getFirst();
        Hash sr = proof.getFirst();
        for (Hash c : proof.subList(1, proof.size())) {
            if ((fn & 1) == 1 || fn == sn) {
                fr = Hash.node(c, fr);
                sr = Hash.node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = Hash.node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr.equals(first) && sr.equals(second);
    }
}
