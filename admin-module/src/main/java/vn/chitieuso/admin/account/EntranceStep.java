package vn.chitieuso.admin.account;

/** What is still to be done between the right password and being inside, in this order. */
public enum EntranceStep {
    /** Show a one-time code. */
    SECOND_FACTOR("/admin/account/second-factor.xhtml"),
    /** Choose a password of one's own. */
    CHANGE_PASSWORD("/admin/account/first-password.xhtml"),
    /** Set up the second factor that the role asks for. */
    SET_UP_SECOND_FACTOR("/admin/account/second-factor-setup.xhtml");

    private final String page;

    EntranceStep(String page) {
        this.page = page;
    }

    public String page() {
        return page;
    }
}
