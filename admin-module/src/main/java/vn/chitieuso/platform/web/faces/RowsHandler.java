package vn.chitieuso.platform.web.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIData;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.MetaRuleset;
import jakarta.faces.view.facelets.TagAttribute;

/** Lets the tag {@code ct:table} pass the name of its row variable on: a data table takes it only as a literal. */
public class RowsHandler extends ComponentHandler {

    private final TagAttribute rowVariable = getRequiredAttribute("var");

    public RowsHandler(ComponentConfig config) {
        super(config);
    }

    @Override
    protected MetaRuleset createMetaRuleset(Class type) {
        return super.createMetaRuleset(type).ignore("var");
    }

    @Override
    public void onComponentCreated(FaceletContext context, UIComponent component, UIComponent parent) {
        ((UIData) component).setVar(rowVariable.getValue(context));
    }
}
