/**
 * What is measured. An {@link vn.chitieuso.kpi.indicator.Indicator} has definitions over time; changing one never changes a
 * past figure, for a figure is read with the definition of its period. Ratios are
 * {@linkplain vn.chitieuso.kpi.indicator.Formula formulas} over inputs and are never typed. May use catalogue and admin; its
 * pages also read target, to tell what an indicator shall reach.
 */
package vn.chitieuso.kpi.indicator;
