/**
 * People, their roles at units, and how they get in. Root is {@link vn.chitieuso.admin.account.Account}. What a role may do
 * is declared beside the thing it is done to, as constants of {@link vn.chitieuso.admin.account.Right}; whether somebody
 * may do it at a unit is asked of {@link vn.chitieuso.admin.account.CurrentUser}, in services only. May use orgunit.
 */
package vn.chitieuso.admin.account;
