package vn.chitieuso.kpi.indicator.rest;

import java.time.LocalDate;
import vn.chitieuso.kpi.catalogue.JsonFields;
import vn.chitieuso.kpi.indicator.DefinitionReading;
import vn.chitieuso.kpi.indicator.IndicatorDescription;
import vn.chitieuso.platform.db.Validity;
import vn.chitieuso.platform.rest.JsonBody;

/**
 * A definition as the API takes it.
 *
 * @param from first day it holds; today where the body does not say, unknown where it says null
 */
record DefinitionBody(IndicatorDescription description, LocalDate from) {

    static DefinitionBody read(JsonBody body, LocalDate today) {
        IndicatorDescription description = DefinitionReading.description(new JsonFields(body));
        // an unknown beginning is told as null, and what was told can be given back
        LocalDate from = body.has("validFrom") ? body.date("validFrom", Validity.ALWAYS) : today;
        body.refuseErrors();
        return new DefinitionBody(description, from);
    }
}
