package vn.chitieuso.admin.notification;

import java.util.Optional;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Session;

/** The server's mail session {@code mail/chitieuso}, if it has one: the product runs without. */
@ApplicationScoped
public class MailSession {

    static final String NAME = "mail/chitieuso";

    public Optional<Session> find() {
        try {
            return InitialContext.doLookup(NAME) instanceof Session session ? Optional.of(session) : Optional.empty();
        } catch (NamingException notConfigured) {
            return Optional.empty();
        }
    }
}
