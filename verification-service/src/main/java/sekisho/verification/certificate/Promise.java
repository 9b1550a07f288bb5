package sekisho.verification.certificate;

/**
 * What a certificate states: at most {@code error} of the answers released are wrong, and the statement itself is wrong
 * with a probability of at most {@code doubt}.
 *
 * @param error share of released answers, 0..1 exclusive
 * @param doubt probability, 0..1 exclusive
 */
public record Promise(double error, double doubt) {

    public Promise {
        inside("error", error);
        inside("doubt", doubt);
    }

    /** The promise of the house: at most 0.5 % wrong, at 95 %. */
    public static Promise standard() {
        return new Promise(0.005, 0.05);
    }

    private static void inside(String name, double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(name + " must lie between 0 and 1");
        }
    }
}
