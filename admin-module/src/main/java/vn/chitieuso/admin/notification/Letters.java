package vn.chitieuso.admin.notification;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import vn.chitieuso.admin.setting.Setting;
import vn.chitieuso.admin.setting.Settings;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.text.Texts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/** Writes notices as mail, in Vietnamese, plain text: one alone, or several of one person as a digest. */
@ApplicationScoped
class Letters {

    private static final Locale LOCALE = Language.VIETNAMESE;

    @Inject
    private NoticeWording wording;

    @Inject
    private Settings settings;

    void send(Session session, List<MailQueue.Letter> together) throws MessagingException {
        MailQueue.Letter first = together.get(0);
        MimeMessage message = new Identified(session, first.messageId());
        message.setFrom(new InternetAddress(settings.text(Setting.MAIL_FROM)));
        try {
            message.setRecipient(
                    Message.RecipientType.TO,
                    new InternetAddress(first.email(), first.fullName(), StandardCharsets.UTF_8.name()));
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
        message.setSubject(subject(together), StandardCharsets.UTF_8.name());
        message.setText(text(together), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(first.createdAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        Transport.send(message);
    }

    private String subject(List<MailQueue.Letter> together) {
        return together.size() == 1
                ? wording.subject(together.get(0).notice(), LOCALE)
                : Texts.get(LOCALE, "admin.notification.digest.subject", together.size());
    }

    private String text(List<MailQueue.Letter> together) {
        StringBuilder text = new StringBuilder();
        for (MailQueue.Letter letter : together) {
            if (together.size() > 1) {
                text.append("• ")
                        .append(wording.subject(letter.notice(), LOCALE))
                        .append('\n');
            }
            text.append(wording.body(letter.notice(), LOCALE)).append('\n');
            String address = settings.text(Setting.PUBLIC_ADDRESS);
            if (!address.isEmpty() && letter.link() != null) {
                text.append(address.replaceAll("/+$", "")).append(letter.link()).append('\n');
            }
            text.append('\n');
        }
        return text.append("-- \n")
                .append(Texts.get(LOCALE, "admin.notification.signature"))
                .toString();
    }

    /** Mail servers and mailboxes know a letter by its id; the library would make another with each attempt. */
    private static class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@chi-tieu-so>");
        }
    }
}
