package vn.chitieuso.kpi.exchange;

import java.time.LocalDate;
import java.util.List;

/**
 * A list of codes as statistical systems exchange them (SDMX code lists; the province's data standard of 2026 asks for
 * code, name, parent, order, effective and expiry date and status).
 *
 * @param id by which other systems know it: {@code CL_FREQ}
 */
public record CodeList(String id, String agency, String version, Names name, List<Item> codes) {

    /** A name in the two languages; the English one is null where the thing has none. */
    public record Names(String vi, String en) {}

    /**
     * One code.
     *
     * @param parent code of what it belongs to, or null
     * @param order place among its neighbours, from 1
     */
    public record Item(
            String code, Names name, String parent, int order, LocalDate validFrom, LocalDate validTo, String status) {}
}
