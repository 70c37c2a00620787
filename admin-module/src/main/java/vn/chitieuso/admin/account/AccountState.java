package vn.chitieuso.admin.account;

/** Whether one gets in with an account. */
public enum AccountState {
    /** One does. */
    ACTIVE,
    /** Nobody has signed in with it yet. */
    NEW,
    /** Wrong passwords have locked its name for a while. */
    LOCKED,
    /** It was disabled. */
    DISABLED
}
