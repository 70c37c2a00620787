package vn.chitieuso.kpi.indicator.rest;

import java.time.LocalDate;
import vn.chitieuso.kpi.catalogue.JsonFields;
import vn.chitieuso.kpi.indicator.DefinitionReading;
import vn.chitieuso.kpi.indicator.IndicatorDescription;
import vn.chitieuso.platform.rest.JsonBody;

/**
 * A definition as the API takes it.
 *
 * @param from first day it holds; today where the body does not say
 */
record DefinitionBody(IndicatorDescription description, LocalDate from) {

    static DefinitionBody read(JsonBody body, LocalDate today) {
        IndicatorDescription description = DefinitionReading.description(new JsonFields(body));
        LocalDate from = body.date("validFrom", today);
        body.refuseErrors();
        return new DefinitionBody(description, from);
    }
}
