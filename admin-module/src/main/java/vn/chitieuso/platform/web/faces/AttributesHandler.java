package vn.chitieuso.platform.web.faces;

import java.util.HashMap;
import java.util.Map;

import jakarta.el.ExpressionFactory;
import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;

/**
 * The first line of each tag file: {@code <ct:attributes names="id label type=text rows=4" />} declares what the tag takes
 * and what stands for what was left out. Without it an attribute left out would be looked up in the tag around (Mojarra) or
 * among the variables of the page (both): a badge in a card would inherit the card's title. An {@code id} left out is
 * generated, everything else without a default is null.
 */
public class AttributesHandler extends TagHandler {

    private final String[] names =
            getRequiredAttribute("names").getValue().strip().split("\\s+");

    public AttributesHandler(TagConfig config) {
        super(config);
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) {
        VariableMapper outside = context.getVariableMapper();
        Attributes around = Attributes.nearest(context);
        VariableMapper given = outside;
        while (given instanceof Attributes attributes) {
            given = attributes.outside;
        }
        Attributes own = new Attributes(outside, around, context.getExpressionFactory());
        for (String declaration : names) {
            String[] parts = declaration.split("=", 2);
            ValueExpression value = given.resolveVariable(parts[0]);
            boolean present = value != null && (around == null || !around.holds(parts[0], value));
            own.setVariable(parts[0], present ? value : absent(context, parts));
        }
        context.setVariableMapper(own);
    }

    private ValueExpression absent(FaceletContext context, String[] parts) {
        ExpressionFactory expressions = context.getExpressionFactory();
        if (parts.length > 1) {
            return expressions.createValueExpression(parts[1], String.class);
        }
        if (parts[0].equals("id")) {
            return expressions.createValueExpression("j_ct" + context.generateUniqueId(tagId), String.class);
        }
        return expressions.createValueExpression(context, "#{null}", Object.class);
    }

    /** The attributes of one use of a tag, before what the page around it knows. */
    private static class Attributes extends VariableMapper {

        private static final String SELF = Attributes.class.getName();

        private final VariableMapper outside;
        private final Attributes around;
        private final ValueExpression self;
        private final Map<String, ValueExpression> values = new HashMap<>();

        Attributes(VariableMapper outside, Attributes around, ExpressionFactory expressions) {
            this.outside = outside;
            this.around = around;
            this.self = expressions.createValueExpression(this, Object.class);
        }

        /** Asked by a name only we know, since other mappers, which hide what they wrap, may stand in between. */
        static Attributes nearest(FaceletContext context) {
            ValueExpression found = context.getVariableMapper().resolveVariable(SELF);
            return found == null ? null : (Attributes) found.getValue(context);
        }

        /** Whether this tag, or one around it, was given this very expression: then the tag within only inherits it. */
        boolean holds(String name, ValueExpression value) {
            return values.get(name) == value || around != null && around.holds(name, value);
        }

        @Override
        public ValueExpression resolveVariable(String name) {
            if (SELF.equals(name)) {
                return self;
            }
            return values.containsKey(name) ? values.get(name) : outside.resolveVariable(name);
        }

        @Override
        public ValueExpression setVariable(String name, ValueExpression value) {
            return values.put(name, value);
        }
    }
}
