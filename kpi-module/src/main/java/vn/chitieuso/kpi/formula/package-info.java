/**
 * Formulas and conditions over indicator codes: their text, what they compute from figures with exact decimals, and in what
 * measure. Knows no indicator, only codes; whether a code exists, and which formula reads which, is the catalogue's to say.
 * The parser is ours and not a library's, because every refusal names its place, every missing value its reason, and every
 * term its measure.
 */
package vn.chitieuso.kpi.formula;
