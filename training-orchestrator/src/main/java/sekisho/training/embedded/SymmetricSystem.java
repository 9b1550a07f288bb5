package sekisho.training.embedded;

/** Solves A·x = b for a symmetric positive definite A by Cholesky's decomposition. */
final class SymmetricSystem {

    private SymmetricSystem() {}

    /**
     * The solution.
     *
     * @param a lower triangle of the matrix; overwritten
     * @throws ArithmeticException if the matrix is not positive definite, which a positive ridge rules out
     */
    static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < j; k++) {
                for (int i = j; i < n; i++) {
                    a[i][j] -= a[i][k] * a[j][k];
                }
            }
            if (!(a[j][j] > 0)) {
                throw new ArithmeticException("matrix is not positive definite");
            }
            double root = StrictMath.sqrt(a[j][j]);
            for (int i = j; i < n; i++) {
                a[i][j] /= root;
            }
        }
        double[] x = b.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= a[i][k] * x[k];
            }
            x[i] /= a[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= a[k][i] * x[k];
            }
            x[i] /= a[i][i];
        }
        return x;
    }
}
