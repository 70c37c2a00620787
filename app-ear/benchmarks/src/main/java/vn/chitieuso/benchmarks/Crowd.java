package vn.chitieuso.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Many people doing the same at once. */
final class Crowd {

    private static final double P95 = 0.95;

    /** So often is done unmeasured, by all together, what a server in service has long done before. */
    private static final int WARM_UP = 3_000;

    private Crowd() {}

    /** What one of them does, again and again. */
    interface Person {
        void act(int time) throws Exception;
    }

    /** @return milliseconds within which 95 of 100 acts were done, once the server is warm */
    static double p95(List<? extends Person> people, int times) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(people.size());
        try {
            List<Callable<double[]>> days = people.stream()
                    .map(person -> (Callable<double[]>) () -> {
                        for (int time = 0; time < WARM_UP / people.size(); time++) {
                            person.act(-1 - time);
                        }
                        return IntStream.range(0, times)
                                .mapToDouble(time -> millis(person, time))
                                .toArray();
                    })
                    .toList();
            double[] all = threads.invokeAll(days).stream()
                    .flatMapToDouble(day -> Arrays.stream(result(day)))
                    .sorted()
                    .toArray();
            return all[(int) Math.ceil(all.length * P95) - 1];
        } finally {
            threads.shutdownNow();
        }
    }

    private static double[] result(java.util.concurrent.Future<double[]> day) {
        try {
            return day.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static double millis(Person person, int time) {
        long begun = System.nanoTime();
        try {
            person.act(time);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - begun) / 1e6;
    }
}
