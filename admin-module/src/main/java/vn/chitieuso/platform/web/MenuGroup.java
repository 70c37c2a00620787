package vn.chitieuso.platform.web;

/** The groups of the side menu, in the order in which they stand. */
public enum MenuGroup {
    /** What I must do; stands without a heading. */
    WORK,
    /** What I keep an eye on. */
    FOLLOW,
    /** What I look up. */
    LOOK_UP,
    /** What few may set up. */
    ADMINISTRATION
}
