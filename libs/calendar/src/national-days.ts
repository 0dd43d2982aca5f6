/**
 * Days of Vietnam that differ from the week of a public office, 2024 to 2027; weekends are off unless listed as swap-work.
 *
 * Confidence: S stated by the notice or law named, L follows from the law by computation, P proposed and not decided.
 * BLLĐ = Bộ luật Lao động 45/2019/QH14: Điều 112 paid holidays, Điều 111.3 compensation on the next working day. CV 8662/VPCP-KGVX (03/11/2023)
 * Tết and National Day 2024; CV 2450/VPCP-KGVX (12/4/2024) swap of 29/4/2024; CV 8726/VPCP-KGVX (26/11/2024) year 2025; TB 9441/TB-BNV (2025) year
 * 2026; CV 12729/VPCP-KGVX (25/12/2025) swap of 2/1/2026; NQ 28/2026/QH16 new holiday of 24 November from 2026 on. The split of Tết days into holiday
 * and compensation is by computation; both are off.
 *
 * 2027: the rows marked P are the days common to both options published for comment on 22/9/2026 (4 to 10 February, or 5 to 14 February with a make-up
 * Saturday); the day joined to 2 September (1 or 3 September) is not decided. To be replaced when the decision is published.
 */
export const NATIONAL_DAYS = `date,kind,name,name_en,confidence,source,pair
2024-01-01,holiday,Tết Dương lịch,New Year's Day,S,BLLĐ Đ112,
2024-02-08,holiday,Tết Nguyên đán,Lunar New Year,S,CV 8662/VPCP-KGVX,
2024-02-09,holiday,Tết Nguyên đán,Lunar New Year,S,CV 8662/VPCP-KGVX,
2024-02-12,holiday,Tết Nguyên đán,Lunar New Year,S,CV 8662/VPCP-KGVX,
2024-02-13,compensation,Tết Nguyên đán,Lunar New Year,S,CV 8662/VPCP-KGVX,
2024-02-14,compensation,Tết Nguyên đán,Lunar New Year,S,CV 8662/VPCP-KGVX,
2024-04-18,holiday,Giỗ Tổ Hùng Vương,Hùng Kings' Day,S,BLLĐ Đ112,
2024-04-29,swap-off,Hoán đổi 30/4,Swapped for Sat 4/5,S,CV 2450/VPCP-KGVX,2024-05-04
2024-04-30,holiday,Ngày Chiến thắng,Reunification Day,S,BLLĐ Đ112,
2024-05-01,holiday,Quốc tế Lao động,Labour Day,S,BLLĐ Đ112,
2024-05-04,swap-work,Làm bù 29/4,Make-up for 29/4,S,CV 2450/VPCP-KGVX,2024-04-29
2024-09-02,holiday,Quốc khánh,National Day,S,CV 8662/VPCP-KGVX,
2024-09-03,holiday,Quốc khánh,National Day,S,CV 8662/VPCP-KGVX,
2025-01-01,holiday,Tết Dương lịch,New Year's Day,S,BLLĐ Đ112,
2025-01-27,holiday,Tết Nguyên đán,Lunar New Year,S,CV 8726/VPCP-KGVX,
2025-01-28,holiday,Tết Nguyên đán,Lunar New Year,S,CV 8726/VPCP-KGVX,
2025-01-29,holiday,Tết Nguyên đán,Lunar New Year,S,CV 8726/VPCP-KGVX,
2025-01-30,holiday,Tết Nguyên đán,Lunar New Year,S,CV 8726/VPCP-KGVX,
2025-01-31,holiday,Tết Nguyên đán,Lunar New Year,S,CV 8726/VPCP-KGVX,
2025-04-07,holiday,Giỗ Tổ Hùng Vương,Hùng Kings' Day,S,BLLĐ Đ112,
2025-04-26,swap-work,Làm bù 02/5,Make-up for 2/5,S,CV 8726/VPCP-KGVX,2025-05-02
2025-04-30,holiday,Ngày Chiến thắng,Reunification Day,S,BLLĐ Đ112,
2025-05-01,holiday,Quốc tế Lao động,Labour Day,S,BLLĐ Đ112,
2025-05-02,swap-off,Hoán đổi 26/4,Swapped for Sat 26/4,S,CV 8726/VPCP-KGVX,2025-04-26
2025-09-01,holiday,Quốc khánh,National Day,S,CV 8726/VPCP-KGVX,
2025-09-02,holiday,Quốc khánh,National Day,S,BLLĐ Đ112,
2026-01-01,holiday,Tết Dương lịch,New Year's Day,S,BLLĐ Đ112,
2026-01-02,swap-off,Hoán đổi 10/1,Swapped for Sat 10/1,S,CV 12729/VPCP-KGVX,2026-01-10
2026-01-10,swap-work,Làm bù 02/1,Make-up for 2/1,S,CV 12729/VPCP-KGVX,2026-01-02
2026-02-16,holiday,Tết Nguyên đán,Lunar New Year,S,TB 9441/TB-BNV,
2026-02-17,holiday,Tết Nguyên đán,Lunar New Year,S,TB 9441/TB-BNV,
2026-02-18,holiday,Tết Nguyên đán,Lunar New Year,S,TB 9441/TB-BNV,
2026-02-19,holiday,Tết Nguyên đán,Lunar New Year,S,TB 9441/TB-BNV,
2026-02-20,holiday,Tết Nguyên đán,Lunar New Year,S,TB 9441/TB-BNV,
2026-04-27,compensation,Giỗ Tổ Hùng Vương (nghỉ bù CN 26/4),Hùng Kings' Day (in lieu of Sun 26/4),S,BLLĐ Đ111.3,
2026-04-30,holiday,Ngày Chiến thắng,Reunification Day,S,BLLĐ Đ112,
2026-05-01,holiday,Quốc tế Lao động,Labour Day,S,BLLĐ Đ112,
2026-08-22,swap-work,Làm bù 31/8,Make-up for 31/8,S,TB 9441/TB-BNV,2026-08-31
2026-08-31,swap-off,Hoán đổi 22/8,Swapped for Sat 22/8,S,TB 9441/TB-BNV,2026-08-22
2026-09-01,holiday,Quốc khánh,National Day,S,TB 9441/TB-BNV,
2026-09-02,holiday,Quốc khánh,National Day,S,BLLĐ Đ112,
2026-11-24,holiday,Ngày Văn hóa Việt Nam,Vietnam Culture Day,S,NQ 28/2026/QH16,
2027-01-01,holiday,Tết Dương lịch,New Year's Day,L,BLLĐ Đ112,
2027-02-05,holiday,Tết Nguyên đán,Lunar New Year,P,phương án 22/9/2026,
2027-02-08,holiday,Tết Nguyên đán,Lunar New Year,P,phương án 22/9/2026,
2027-02-09,compensation,Tết Nguyên đán,Lunar New Year,P,phương án 22/9/2026,
2027-02-10,compensation,Tết Nguyên đán,Lunar New Year,P,phương án 22/9/2026,
2027-04-16,holiday,Giỗ Tổ Hùng Vương,Hùng Kings' Day,L,BLLĐ Đ112,
2027-04-30,holiday,Ngày Chiến thắng,Reunification Day,L,BLLĐ Đ112,
2027-05-03,compensation,Quốc tế Lao động (nghỉ bù T7 01/5),Labour Day (in lieu of Sat 1/5),L,BLLĐ Đ111.3,
2027-09-02,holiday,Quốc khánh,National Day,L,BLLĐ Đ112,
2027-11-24,holiday,Ngày Văn hóa Việt Nam,Vietnam Culture Day,L,NQ 28/2026/QH16,
`;

/**
 * Working days per month, the checksum of the days above. 2024 to 2026: 251, 250 and 249 days as published. 2027 is counted from the rows above and
 * stays proposed until the decision.
 */
export const NATIONAL_YEARS = `year,status,notice,jan,feb,mar,apr,may,jun,jul,aug,sep,oct,nov,dec
2024,final,CV 8662/VPCP-KGVX; CV 2450/VPCP-KGVX,22,16,21,19,23,20,23,22,19,23,21,22
2025,final,CV 8726/VPCP-KGVX,17,20,21,21,20,21,23,21,20,23,20,23
2026,final,TB 9441/TB-BNV; CV 12729/VPCP-KGVX; NQ 28/2026/QH16,21,15,22,20,20,22,23,21,20,22,20,23
2027,proposed,phương án 22/9/2026,20,16,23,20,20,22,22,22,21,21,21,23
`;
