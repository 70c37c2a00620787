package vn.chitieuso.platform.rest;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** Unknown is said ({@code null}), not left out: a reader need not guess whether a field exists. */
@Provider
public class JsonStyle implements ContextResolver<Jsonb> {

    private final Jsonb json = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

    @Override
    public Jsonb getContext(Class<?> type) {
        return json;
    }
}
