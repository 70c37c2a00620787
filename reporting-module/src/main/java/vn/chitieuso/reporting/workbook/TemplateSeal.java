package vn.chitieuso.reporting.workbook;

import java.util.Optional;
import vn.chitieuso.platform.security.SecretKeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Seals the identity of a form with the key of the installation, so that nobody else makes or changes one. */
@ApplicationScoped
class TemplateSeal {

    @Inject
    private SecretKeeping secrets;

    String seal(TemplateIdentity identity) {
        return secrets.encrypt(identity.text());
    }

    /** @return empty where the seal is broken, or of another installation or layout */
    Optional<TemplateIdentity> open(String seal) {
        try {
            return TemplateIdentity.parse(secrets.decrypt(seal));
        } catch (RuntimeException broken) {
            return Optional.empty();
        }
    }
}
