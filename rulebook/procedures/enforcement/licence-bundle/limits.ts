/** 行政许可法第42条第2款, in working days (第82条): to conclude, and what the government's leader may add once. */
export const jointDays = 45;
export const extensionDays = 15;
