package vn.chitieuso.admin.account;

/** How a person wants notices as mail; the inbox has them all in any case. */
public enum NoticeMail {
    /** Each as it comes. */
    AT_ONCE,
    /** All of a day in one, in the morning. */
    DAILY,
    /** No mail. */
    NEVER
}
