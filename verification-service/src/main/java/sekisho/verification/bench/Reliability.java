package sekisho.verification.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How far stated probabilities can be trusted, from pairs of a probability and what came true. */
record Reliability(List<Stated> all) {

    private static final int BINS = 10;

    /** A probability that was stated without having seen the outcome. */
    record Stated(double p, boolean correct) {}

    Reliability {
        all = all.stream()
                .sorted(Comparator.comparingDouble(Stated::p).reversed())
                .toList();
    }

    /** Expected calibration error: mean distance of stated and true share over bins of equal size. */
    double ece() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            List<Stated> inside = all.subList(bin * all.size() / BINS, (bin + 1) * all.size() / BINS);
            if (!inside.isEmpty()) {
                error += Math.abs(precision(inside)
                                - inside.stream()
                                        .mapToDouble(Stated::p)
                                        .average()
                                        .orElse(0))
                        * inside.size();
            }
        }
        return all.isEmpty() ? 0 : error / all.size();
    }

    /** Mean squared distance of probability and outcome. */
    double brier() {
        return all.stream()
                .mapToDouble(it -> Math.pow(it.p() - (it.correct() ? 1 : 0), 2))
                .average()
                .orElse(0);
    }

    /** Mean surprise, −log of the probability given to what came true; in nats, 1e-6 being the least probability counted. */
    double logLoss() {
        return all.stream().mapToDouble(it -> surprise(it)).average().orElse(0);
    }

    static double surprise(Stated it) {
        return -Math.log(Math.max(1e-6, it.correct() ? it.p() : 1 - it.p()));
    }

    /** How often it was right where it said so, by tenths of the stated probability. */
    List<Bin> diagram() {
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            double from = bin / (double) BINS;
            double to = bin == BINS - 1 ? 1.1 : (bin + 1) / (double) BINS;
            List<Stated> inside =
                    all.stream().filter(it -> it.p() >= from && it.p() < to).toList();
            bins.add(new Bin(
                    from,
                    inside.size(),
                    inside.stream().mapToDouble(Stated::p).average().orElse(Double.NaN),
                    precision(inside)));
        }
        return bins;
    }

    /** Those stated between {@code from} and a tenth more: how many, the mean stated, and the share that was right. */
    record Bin(double from, int n, double stated, double right) {}

    /** Share correct of those stated at this probability or more. */
    double precisionFrom(double p) {
        return precision(from(p));
    }

    /** Share of all stated at this probability or more. */
    double coverageFrom(double p) {
        return all.isEmpty() ? 0 : (double) from(p).size() / all.size();
    }

    /** Share correct of this share of all, best first. */
    double precisionOfBest(double share) {
        return precision(all.subList(0, (int) Math.round(share * all.size())));
    }

    /** The largest share of all, best first, that is right at least this often. */
    double coverageAt(double precision) {
        int best = 0;
        int right = 0;
        for (int n = 1; n <= all.size(); n++) {
            right += all.get(n - 1).correct() ? 1 : 0;
            best = (double) right / n >= precision ? n : best;
        }
        return all.isEmpty() ? 0 : (double) best / all.size();
    }

    private List<Stated> from(double p) {
        List<Stated> from = new ArrayList<>(all);
        from.removeIf(it -> it.p() < p);
        return from;
    }

    private static double precision(List<Stated> some) {
        return some.stream().mapToInt(it -> it.correct() ? 1 : 0).average().orElse(Double.NaN);
    }
}
