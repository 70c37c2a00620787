package vn.chitieuso.platform.signature;

/** Whether a signer's certificate leads to an authority that is believed. */
public enum Trust {
    /** It does, as of the time of signing. */
    TRUSTED,
    /** It does not, or was not in force. */
    UNTRUSTED,
    /** No authority is set, so nobody can tell. */
    NO_AUTHORITY
}
