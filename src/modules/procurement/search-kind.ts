/** The kinds under which notices stand in the search table: those of the demonstration never beside real ones. */
export const noticeKind = 'notice';
export const demonstrationNoticeKind = 'notice_demonstration';
