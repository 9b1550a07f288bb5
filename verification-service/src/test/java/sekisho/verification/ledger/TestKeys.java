package sekisho.verification.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Keys for tests alone, all of them printed in public documents. */
public final class TestKeys {

    private TestKeys() {}

    /** The first test vector of RFC 8032. */
    public static CheckpointKey first(String name) {
        return of(
                name,
                "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }

    /** The second test vector of RFC 8032. */
    public static CheckpointKey second(String name) {
        return of(
                name,
                "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    }

    /** The example of Go's {@code golang.org/x/mod/sumdb/note}, where the signed-note form comes from. */
    public static CheckpointKey peterNeumann() {
        return of(
                "PeterNeumann",
                "810a1402d5146c8d84f2443330f54080ebf98ee17d9c74f6252fc5d5c7283173",
                "1a5cd907143c384c41e830c5bce12aa8817ec5649aaabf2c31388b35b2d744d6");
    }

    private static CheckpointKey of(String name, String secret, String open) {
        try {
            KeyFactory factory = KeyFactory.getInstance("Ed25519");
            byte[] pkcs8 = HexFormat.of().parseHex("302e020100300506032b657004220420" + secret);
            byte[] x509 = HexFormat.of().parseHex("302a300506032b6570032100" + open);
            return new CheckpointKey(
                    name,
                    new KeyPair(
                            factory.generatePublic(new X509EncodedKeySpec(x509)),
                            factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8))));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
