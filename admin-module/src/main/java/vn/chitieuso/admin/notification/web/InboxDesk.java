package vn.chitieuso.admin.notification.web;

import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.notification.Inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Thông báo: what one was told, and the number beside the bell in the head of every page. */
@Named
@RequestScoped
public class InboxDesk {

    public static final int SIZE = 50;

    @Inject
    private Inbox inbox;

    @Inject
    private CurrentUser currentUser;

    private int page;
    private Integer unread;

    public List<Inbox.Notice> getNotices() {
        return inbox.list(false, Math.max(0, page) * SIZE, SIZE);
    }

    public int getTotal() {
        return inbox.count(false);
    }

    /** The page that tells of a failure has the bell, too. */
    public int getUnread() {
        if (unread == null) {
            try {
                unread = currentUser.isSignedIn() ? inbox.count(true) : 0;
            } catch (RuntimeException databaseAway) {
                unread = 0;
            }
        }
        return unread;
    }

    public void readAll() {
        inbox.readAll();
        unread = null;
    }

    public void read(long id) {
        inbox.read(id);
        unread = null;
    }

    public int getSize() {
        return SIZE;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
