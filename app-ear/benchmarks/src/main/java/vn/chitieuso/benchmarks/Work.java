package vn.chitieuso.benchmarks;

import java.util.List;

/** One thing people wait for, measured beside its reference. */
interface Work {

    String name();

    List<Measure> measure(Subject subject) throws Exception;
}
