/* Generated from api/openapi.json by `npm run openapi`. Not edited by hand. */
import { type Dossier, type Fact, type Wait } from '@mot-cua/engine';
import { type Finding } from '@mot-cua/procedure';

export interface paths {
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Session.read"];
        put?: never;
        post: operations["Session.signIn"];
        delete: operations["Session.signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Session.choosePost"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AssignmentView: {
            agency: number;
            agencyName: components["schemas"]["TextView"];
            id: string;
            /** @description Standing in for this person */
            inPlaceOf?: string;
            /** @description The post by its name, in Vietnamese */
            post: string;
            role: string;
            roleName: components["schemas"]["TextView"];
        };
        ChosenPost: {
            /** @description One of `Me.assignments` */
            assignment: string;
        };
        HealthView: {
            /**
             * Format: date-time
             * @description The database's clock, which all times come from
             */
            now: string;
            /** @enum {string} */
            status: "ok";
        };
        MeView: {
            /** @description Account name */
            account: string;
            /** @description Everything this person may act as */
            assignments: components["schemas"]["AssignmentView"][];
            /** @description Id of the assignment chosen; empty when it has ended or there is none */
            current: string;
            may: ("receive" | "process" | "configure" | "audit" | "administer")[];
            name: string;
            /**
             * Format: date-time
             * @description The server's now: it differs from the machine's in tests and on wrong clocks
             */
            now: string;
            /** @description Id of the person */
            person: string;
        };
        ProblemView: {
            /** @description Stable code */
            code: string;
            /** @description What is safe and what to do, for people */
            detail?: string;
            /** @description Bad input: one entry per wrong place */
            errors?: components["schemas"]["WrongPlaceView"][];
            instance?: string;
            /** @description Reference number to quote to support */
            reference: string;
            status: number;
            /** @description What happened, for people */
            title: string;
            type: string;
        };
        SignIn: {
            /** @description Account name */
            name: string;
            /** @description Password */
            password: string;
        };
        TextView: {
            /** @description English */
            en: string;
            /** @description Vietnamese */
            vi: string;
        };
        WrongPlaceView: {
            code: string;
            /** @description For people, in the language asked for */
            message: string;
            /** @description JSON Pointer into body or query */
            path: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "Health.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Session.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Session.signIn": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Session.signOut": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Session.choosePost": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChosenPost"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
}
