package vn.chitieuso.reporting.anomaly;

/** The exact upper tail of a binomial distribution. */
final class Binomial {

    private Binomial() {}

    /** The chance of at least so many successes among so many tries of one chance each. */
    static double atLeast(int successes, int tries, double chance) {
        if (successes <= 0) {
            return 1;
        }
        double logTerm = 0;
        double tail = 0;
        for (int k = 0; k <= tries; k++) {
            double term = logTerm + k * Math.log(chance) + (tries - k) * Math.log1p(-chance);
            if (k >= successes) {
                tail += Math.exp(term);
            }
            logTerm += Math.log((double) (tries - k) / (k + 1));
        }
        return Math.min(1, tail);
    }
}
