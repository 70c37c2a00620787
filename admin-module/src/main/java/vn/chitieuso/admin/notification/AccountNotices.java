package vn.chitieuso.admin.notification;

import java.util.List;
import vn.chitieuso.admin.account.AccountEvent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells people what happened to their account. */
@ApplicationScoped
class AccountNotices {

    private static final String PROFILE = "/admin/account/profile.xhtml";

    @Inject
    private Notifying notifying;

    void tell(@Observes AccountEvent event) {
        NoticeKind kind = NoticeKind.valueOf(event.kind().name());
        boolean perDay = event.kind() == AccountEvent.Kind.IDLE_WARNING || event.kind() == AccountEvent.Kind.REVIEW_DUE;
        String once = perDay ? String.valueOf(event.details().get(0)) : null;
        String link = event.kind() == AccountEvent.Kind.REVIEW_DUE ? "/admin/account/review.xhtml" : PROFILE;
        notifying.tell(
                List.of(event.accountId()), kind, once, link, event.details().toArray());
    }
}
