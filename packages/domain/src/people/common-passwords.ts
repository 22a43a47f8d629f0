/**
 * What is tried first, as it looks without capitals: from the public lists of leaked passwords, those that are long
 * enough to be let through otherwise, and what an office of this kind would think of.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  1234567890 12345678910 0123456789 9876543210 0987654321 1234512345 123123123123 123456789a a123456789 a1234567890
  123456789abc 123456abc 123456abcd abc123456 abc123456789 abcd123456 abcd1234 abcd12345 aa123456 aa123456789 qq123456
  qq123456789 qq1234567890 q123456789 w123456789 z123456789 zxc123456 asd123456 qwe123456 qaz123456 qazwsx123
  1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx 1qaz2wsx3edc 1qazxsw2 qazwsxedc qazwsxedcrfv zaq12wsx zaq1xsw2 qweasdzxc
  qweasdzxc123 qwertyuiop qwertyuiop123 qwer1234 qwer123456 qwerty123 qwerty1234 qwerty12345 qwerty123456 asdfghjkl
  asdfghjkl123 asdf1234 asdfasdfasdf zxcvbnm123 zxcvbnm123456 1234qwer 1234abcd 123qweasd 123qweasdzxc 123qwe123qwe
  password password1 password12 password123 password1234 password12345 passw0rd passw0rd123 p@ssw0rd p@ssw0rd1
  p@ssw0rd12 p@ssw0rd123 p@ssword1 p@ssword123 pass@word1 pass@123 pass@1234 admin123 admin1234 admin12345 admin123456
  admin@123 admin@1234 admin@12345 admin@123456 administrator administrator1 administrator123 adminadmin root123456
  root@123 root@1234 test123456 test@123 test@1234 user123456 user@123 welcome1 welcome123 welcome@123 changeme
  changeme1 changeme123 letmein123 iloveyou iloveyou1 iloveyou123 iloveyou520 woaini123 woaini520 woaini1314
  woaini5201314 woaini521 5201314520 520131452013 1314520520 5201314abc wang123456 zhang123456 li123456 liu123456
  chen123456 zhao123456 huang123456 beijing2008 beijing123 zhongguo zhongguo123 china123 china1234 china@123 china2024
  china2025 china2026 huawei@123 huawei12#$ h3c@123456 abc@1234 abc@12345 abc@123456 abc123!@# 123!@#abc qwe123!@#
  1qaz@wsx 1qaz!qaz !qaz2wsx !qaz@wsx 1qaz@wsx3edc qwer@1234 aa@123456 aa123456! aa123456. zhengfu123 zhengfu@123
  gongkai123 gongkai@123 gongkai2025 gongkai2026 nianbao123 nianbao2025 nianbao2026 xinxigongkai zhengwugongkai
  zhengfuxinxi bangongshi bangongshi123 sunshine1 football1 superman1 dragon123 monkey123 master123
  `
    .trim()
    .split(/\s+/),
)
